// @ts-check

// Form script and commands of the Agreement. One global name, as forms and commands call functions by name.
var Icd = Icd || {};

Icd.Agreement = (function () {
    "use strict";

    const strings = "icd_/strings/agreement";

    /** What a launch takes from the Agreement; Ironclad owns it from then on. */
    const launchColumns = [
        "icd_agreementtype", "icd_opportunityid", "icd_accountid", "icd_agreementstartdate", "icd_agreementvalue",
        "transactioncurrencyid", "icd_counterpartysignername", "icd_counterpartysigneremail",
    ];

    const launchPending = "Launch pending";
    const ended = ["Complete", "Cancelled"];

    const formTypes = { create: 1, update: 2 };
    const notification = { problem: "icd_problem", outcome: "icd_outcome", retry: "icd_retry" };
    const opportunitysAccount = 1;

    /** @param {string} key */
    function text(key) {
        return Xrm.Utility.getResourceString(strings, key) || key;
    }

    /**
     * @param {Xrm.FormContext} form
     * @param {string} column
     * @returns {any} Null when the form does not have the column.
     */
    function value(form, column) {
        const attribute = form.getAttribute(column);
        return attribute ? attribute.getValue() : null;
    }

    /** @param {Xrm.FormContext} form */
    function state(form) {
        const status = value(form, "icd_ironcladworkflowstatus");
        const launched = Boolean(value(form, "icd_ironcladworkflowid") || value(form, "icd_ironcladworkflow"));
        const problem = value(form, "icd_launcherror");
        return {
            launched,
            pending: !launched && status === launchPending,
            tried: !launched && Boolean(status || problem),
            ended: ended.includes(status),
            problem,
            code: value(form, "icd_errorcode"),
            isSaved: form.ui.getFormType() === formTypes.update,
        };
    }

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
     * @param {string | null | undefined} code
     * @param {string} message
     */
    function withCode(code, message) {
        const line = message.replace(/\s*\n\s*/g, " ");
        return code && !line.includes(code) ? `${code}: ${line}` : line;
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

    /**
     * @param {string} name Of the Custom API.
     * @param {string} id
     * @param {Record<string, string>} [parameters]
     */
    async function execute(name, id, parameters = {}) {
        /** @type {Record<string, any>} */
        const parameterTypes = { entity: { typeName: "mscrm.icd_agreement", structuralProperty: 5 } };
        for (const parameter of Object.keys(parameters)) {
            parameterTypes[parameter] = { typeName: "Edm.String", structuralProperty: 1 };
        }
        const response = await Xrm.WebApi.online.execute({
            ...parameters,
            entity: { entityType: "icd_agreement", id: id.replace(/[{}]/g, "") },
            getMetadata: () => ({ boundParameter: "entity", operationType: 0, operationName: name, parameterTypes }),
        });
        return /** @type {any} */ (response).json();
    }

    /**
     * @param {Xrm.FormContext} form
     * @param {string} name
     */
    async function run(form, name) {
        Xrm.Utility.showProgressIndicator(text("Working"));
        try {
            if (form.data.entity.getIsDirty()) {
                await form.data.save();
            }
            const result = await execute(name, form.data.entity.getId());
            await form.data.refresh(false);
            tell(form, result.Message, result.Code, result.Code ? "WARNING" : "INFO");
        } catch (error) {
            tell(form, /** @type {any} */ (error).message, "", "ERROR");
        } finally {
            Xrm.Utility.closeProgressIndicator();
            form.ui.refreshRibbon(false);
        }
    }

    /**
     * @param {Xrm.FormContext} form
     * @param {string} message
     * @param {string | null} code
     * @param {Xrm.FormNotificationLevel} level
     */
    function tell(form, message, code, level) {
        form.ui.clearFormNotification(notification.outcome);
        // A problem that stays on the record has its own notification.
        if (!code || code !== value(form, "icd_errorcode")) {
            form.ui.setFormNotification(withCode(code, message), level, notification.outcome);
        }
    }

    /**
     * @param {Xrm.FormContext} form
     * @param {"preview" | "cancel"} page
     */
    async function openPage(form, page) {
        if (form.data.entity.getIsDirty()) {
            await form.data.save();
        }
        await Xrm.Navigation.navigateTo(
            { pageType: "webresource", webresourceName: `icd_/pages/${page}.html`, data: form.data.entity.getId() },
            { target: 2, position: 1, title: text(page === "preview" ? "Preview.Title" : "Cancel.Title"), width: { value: 60, unit: "%" } });
        await form.data.refresh(false);
        form.ui.refreshRibbon(false);
    }

    /**
     * One after the other: Ironclad counts the calls of a minute.
     * @param {string[]} ids
     * @param {Xrm.Controls.GridControl} grid
     * @param {string} name
     */
    async function runSelected(ids, grid, name) {
        Xrm.Utility.showProgressIndicator(text("Working"));
        let done = 0;
        for (const id of ids) {
            try {
                done += (await execute(name, id)).Code ? 0 : 1;
            } catch (refused) {
                // The row says why; the others have their turn.
            }
        }
        Xrm.Utility.closeProgressIndicator();
        grid.refresh();
        const message = text("Selected.Done").replace("{0}", `${done}`).replace("{1}", `${ids.length}`);
        await Xrm.Navigation.openAlertDialog({ text: message });
    }

    /** @param {Xrm.FormContext} form */
    function launch(form) {
        return run(form, "icd_LaunchAgreement");
    }

    /** @param {Xrm.FormContext} form */
    function open(form) {
        Xrm.Navigation.openUrl(value(form, "icd_ironcladworkflow"));
    }

    return {
        onLoad,
        execute,
        text,
        launch,
        open,
        preview: (/** @type {Xrm.FormContext} */ form) => openPage(form, "preview"),
        refresh: (/** @type {Xrm.FormContext} */ form) => run(form, "icd_RefreshAgreement"),
        cancel: (/** @type {Xrm.FormContext} */ form) => openPage(form, "cancel"),
        launchSelected: (/** @type {string[]} */ ids, /** @type {any} */ grid) => runSelected(ids, grid, "icd_LaunchAgreement"),
        refreshSelected: (/** @type {string[]} */ ids, /** @type {any} */ grid) => runSelected(ids, grid, "icd_RefreshAgreement"),
        canLaunch: (/** @type {Xrm.FormContext} */ form) => !state(form).launched && !state(form).tried,
        canRetry: (/** @type {Xrm.FormContext} */ form) => state(form).tried,
        canPreview: (/** @type {Xrm.FormContext} */ form) => !state(form).launched,
        canRefresh: (/** @type {Xrm.FormContext} */ form) => state(form).launched,
        canOpen: (/** @type {Xrm.FormContext} */ form) => Boolean(value(form, "icd_ironcladworkflow")),
        canCancel: (/** @type {Xrm.FormContext} */ form) => state(form).launched && !state(form).ended,
    };
})();
