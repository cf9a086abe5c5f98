import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import test from "node:test";
import { webResource } from "./agreementForm.js";

const folder = (name) => readdirSync(new URL(`../../src/WebResources/icd_/${name}/`, import.meta.url)).map((file) => `${name}/${file}`);

/** Keys that scripts and pages ask for. */
const asked = [...folder("scripts"), ...folder("pages")].filter((file) => /\.(js|html)$/.test(file))
    .map(webResource)
    .flatMap((content) => [...content.matchAll(/"((?:Problem|Selected|Preview|Cancel)\.\w+|Working|Language)"/g)].map((match) => match[1]));

const defined = [...webResource("strings/agreement.1033.resx").matchAll(/<data name="([^"]+)"/g)].map((match) => match[1]);

test("Every text that a script or page shows is in the resources, and the reverse", () => {
    assert.deepEqual([...new Set(asked)].sort(), [...defined].sort());
});
