// GitHub's parser imports its schema as bundlers let it; Node.js asks for an attribute that it does not write.
import { readFile } from "node:fs/promises";

export async function load(url, context, next) {
    return url.endsWith(".json")
        ? { format: "module", source: `export default ${await readFile(new URL(url), "utf8")}`, shortCircuit: true }
        : next(url, context);
}
