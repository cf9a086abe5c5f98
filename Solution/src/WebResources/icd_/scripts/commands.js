// @ts-check

// Commands of the Agreement and what its form and pages share with them. One global name, as commands call functions by name.
var Icd = Icd || {};

Icd.Commands = (function () {
    "use strict";

    const strings = "icd_/strings/agreement";
    const launchPending = "Launch pending";
    const ended = ["Complete", "Cancelled"];
    const outcome = "icd_outcome";

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
        };
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
     * @returns False when the form has changes that cannot be saved; the platform says why.
     */
    async function isSaved(form) {
        if (!form.data.entity.getIsDirty()) {
            return true;
        }
        try {
            await form.data.save();
            return true;
        } catch (refused) {
            return false;
        }
    }

    /**
     * @param {Xrm.FormContext} form
     * @param {string} name
     */
    async function run(form, name) {
        if (!await isSaved(form)) {
            return;
        }
        Xrm.Utility.showProgressIndicator(text("Working"));
        try {
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
        form.ui.clearFormNotification(outcome);
        // A problem that stays on the record has its own notification.
        if (!code || code !== value(form, "icd_errorcode")) {
            form.ui.setFormNotification(withCode(code, message), level, outcome);
        }
    }

    /**
     * @param {Xrm.FormContext} form
     * @param {"preview" | "cancel"} page
     */
    async function openPage(form, page) {
        if (!await isSaved(form)) {
            return;
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
        text,
        value,
        state,
        withCode,
        execute,
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
