// @ts-check

// Form script of the Agreement. One global name, as forms call functions by name.
var Icd = Icd || {};

Icd.Agreement = (function () {
    "use strict";

    const { text, value, state, withCode, launch } = Icd.Commands;

    /** What a launch takes from the Agreement; Ironclad owns it from then on. */
    const launchColumns = [
        "icd_agreementtype", "icd_opportunityid", "icd_accountid", "icd_agreementstartdate", "icd_agreementvalue",
        "transactioncurrencyid", "icd_counterpartysignername", "icd_counterpartysigneremail",
    ];

    const formTypes = { create: 1, update: 2 };
    const notification = { problem: "icd_problem", retry: "icd_retry" };
    const opportunitysAccount = 1;

    /** @param {Xrm.FormContext} form */
    function lockLaunchColumns(form) {
        const type = form.ui.getFormType();
        if (type !== formTypes.create && type !== formTypes.update) {
            return;
        }
        const { launched } = state(form);
        for (const column of launchColumns) {
            const attribute = form.getAttribute(column);
            if (attribute) {
                // A quick view of the row that a lookup points to cannot be disabled.
                attribute.controls.forEach((/** @type {any} */ control) => {
                    if (control.setDisabled) {
                        control.setDisabled(launched);
                    }
                });
            }
        }
    }

    /** @param {Xrm.FormContext} form */
    function showProblem(form) {
        const { problem, code, pending, launched } = state(form);
        const tab = form.ui.tabs.get("tab_summary");
        const section = tab && tab.sections.get("section_problem");
        if (section) {
            section.setVisible(Boolean(problem || code));
        }
        form.ui.clearFormNotification(notification.problem);
        const control = /** @type {any} */ (form.getControl("icd_launcherror"));
        if (control) {
            control.clearNotification(notification.retry);
        }
        if (!problem) {
            return;
        }
        form.ui.setFormNotification(withCode(code, problem), pending ? "WARNING" : "ERROR", notification.problem);
        if (control && !launched) {
            control.addNotification({
                uniqueId: notification.retry,
                notificationLevel: "RECOMMENDATION",
                messages: [text("Problem.Retry")],
                actions: [{ message: text("Problem.RetryAction"), actions: [() => launch(form)] }],
            });
        }
    }

    /**
     * The column of the Agreement on which a path of a mapping depends.
     * @param {string} path
     * @param {number | null} account
     */
    function ownColumn(path, account) {
        const first = path.split(".")[0];
        if (first !== "account" || path === first) {
            return first;
        }
        return account === opportunitysAccount ? "icd_opportunityid" : "icd_accountid";
    }

    /**
     * What every template of the type needs is required; what only some of them need is recommended.
     * @param {any[]} templates
     */
    function levels(templates) {
        const needs = templates.map((template) => new Set(
            template.icd_template_icd_mapping_TemplateId
                .filter((/** @type {any} */ row) => row.icd_required && !row.icd_default)
                .map((/** @type {any} */ row) => ownColumn(row.icd_columnpath || "", template.icd_account))));
        return new Map(launchColumns.map((column) => {
            const count = needs.filter((need) => need.has(column)).length;
            return [column, count === 0 ? "none" : count === needs.length ? "required" : "recommended"];
        }));
    }

    /** @param {Xrm.FormContext} form */
    async function markRequired(form) {
        const type = value(form, "icd_agreementtype");
        const templates = type === null ? [] : await templatesOf(type);
        for (const [column, level] of levels(templates)) {
            const attribute = form.getAttribute(column);
            if (attribute && column !== "icd_agreementtype") {
                attribute.setRequiredLevel(/** @type {Xrm.Attributes.RequirementLevel} */ (level));
            }
        }
    }

    /** @param {number} type */
    async function templatesOf(type) {
        const rows = "icd_template_icd_mapping_TemplateId($select=icd_columnpath,icd_required,icd_default;"
            + "$filter=statecode eq 0 and icd_direction ne 2)";
        const query = `?$select=icd_account&$filter=statecode eq 0 and icd_agreementtype eq ${type}&$expand=${rows}`;
        try {
            return (await Xrm.WebApi.retrieveMultipleRecords("icd_template", query)).entities;
        } catch (refused) {
            // Marks are a help: who may not read templates still gets the answer of the launch.
            return [];
        }
    }

    /** @param {Xrm.FormContext} form */
    function update(form) {
        lockLaunchColumns(form);
        showProblem(form);
    }

    /** @param {Xrm.Events.EventContext} context */
    function onLoad(context) {
        const form = context.getFormContext();
        form.data.addOnLoad(() => update(form));
        const type = form.getAttribute("icd_agreementtype");
        if (type) {
            type.addOnChange(() => markRequired(form));
        }
        update(form);
        return markRequired(form);
    }

    return {
        onLoad,
    };
})();
