import assert from "node:assert/strict";
import test from "node:test";
import { loadScripts, openForm } from "./agreementForm.js";

loadScripts();

const row = (path, required = true, standard = null) => ({ icd_columnpath: path, icd_required: required, icd_default: standard });
const template = (account, ...rows) => ({ icd_account: account, icd_template_icd_mapping_TemplateId: rows });
const level = (form, column) => form.getAttribute(column).getRequiredLevel();

test("What the template of the type needs is required", async () => {
    const { form, open } = openForm({ icd_agreementtype: 2 }, { isNew: true, templates: [template(2, row("icd_counterpartysigneremail"), row("icd_agreementvalue", false))] });
    await open();
    assert.equal(level(form, "icd_counterpartysigneremail"), "required");
    assert.equal(level(form, "icd_agreementvalue"), "none");
});

test("What only some templates of the type need is recommended", async () => {
    const { form, open } = openForm({ icd_agreementtype: 1 }, { templates: [template(1, row("icd_agreementvalue")), template(1)] });
    await open();
    assert.equal(level(form, "icd_agreementvalue"), "recommended");
});

test("A value with a default need not be filled in", async () => {
    const { form, open } = openForm({ icd_agreementtype: 1 }, { templates: [template(1, row("icd_counterpartysignername", true, "Legal"))] });
    await open();
    assert.equal(level(form, "icd_counterpartysignername"), "none");
});

test("A column of a related row marks the lookup that leads there", async () => {
    const { form, open } = openForm({ icd_agreementtype: 1 }, { templates: [template(1, row("icd_opportunityid.parentaccountid.name"))] });
    await open();
    assert.equal(level(form, "icd_opportunityid"), "required");
});

test("The account of the template marks the lookup that the template chooses", async () => {
    const own = openForm({ icd_agreementtype: 2 }, { templates: [template(2, row("account.name"))] });
    await own.open();
    assert.equal(level(own.form, "icd_accountid"), "required");
    const opportunitys = openForm({ icd_agreementtype: 1 }, { templates: [template(1, row("account.name"))] });
    await opportunitys.open();
    assert.equal(level(opportunitys.form, "icd_opportunityid"), "required");
});

test("Another type brings other marks", async () => {
    const templates = [template(2, row("icd_agreementstartdate"))];
    const { form, open, calls } = openForm({ icd_agreementtype: 1 }, { templates });
    await open();
    templates.length = 0;
    const type = form.getAttribute("icd_agreementtype");
    type.setValue(2);
    await type.eventHandlers[0]();
    assert.equal(level(form, "icd_agreementstartdate"), "none");
    assert.match(calls.at(-1), /^read icd_template .*icd_agreementtype eq 2/);
});

test("Who may not read templates can work without marks", async () => {
    const { form, open, xrm } = openForm({ icd_agreementtype: 1 });
    xrm.WebApi.retrieveMultipleRecords = () => Promise.reject(new Error("prvReadicd_Template"));
    await open();
    assert.equal(level(form, "icd_accountid"), "none");
});
