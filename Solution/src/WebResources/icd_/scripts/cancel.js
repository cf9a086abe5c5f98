// @ts-check

// Asks for the reason before a workflow is cancelled, in the dialog of the command "Cancel workflow".
(function () {
    "use strict";

    const { execute, text } = Icd.Commands;
    const reason = /** @type {HTMLTextAreaElement} */ (document.getElementById("reason"));
    const problem = /** @type {HTMLElement} */ (document.getElementById("problem"));
    const confirm = /** @type {HTMLButtonElement} */ (document.getElementById("confirm"));

    /** @param {Event} event */
    async function cancel(event) {
        event.preventDefault();
        const comment = reason.value.trim();
        reason.setAttribute("aria-invalid", `${comment === ""}`);
        if (comment === "") {
            problem.textContent = text("Cancel.ReasonMissing");
            reason.focus();
            return;
        }
        confirm.disabled = true;
        problem.textContent = "";
        try {
            const id = new URLSearchParams(window.location.search).get("data") || "";
            const result = await execute("icd_CancelAgreement", id, { Comment: comment });
            if (!result.Code) {
                window.close();
                return;
            }
            problem.textContent = result.Message;
        } catch (error) {
            problem.textContent = /** @type {any} */ (error).message;
        }
        confirm.disabled = false;
    }

    /** @type {HTMLElement} */ (document.getElementById("form")).addEventListener("submit", cancel);
    /** @type {HTMLElement} */ (document.getElementById("back")).addEventListener("click", () => window.close());
    reason.focus();
})();
