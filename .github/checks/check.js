// Prints what GitHub's own parser says against the workflows, and Docker's rules against the Dockerfile; nothing when all is well.
import { readdirSync, readFileSync } from "node:fs";
import { register } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import dockerfile from "dockerfile-utils";

register("./json.js", import.meta.url);
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");
const { ErrorPolicy } = await import("@actions/workflow-parser/model/convert");

const root = fileURLToPath(new URL("../..", import.meta.url));
const workflows = join(root, ".github/workflows");
const problems = [];

for (const name of readdirSync(workflows)) {
    const content = readFileSync(join(workflows, name), "utf8");
    const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
    if (value)
        await convertWorkflowTemplate(context, value, undefined, { errorPolicy: ErrorPolicy.TryConversion });
    problems.push(...context.errors.getErrors().map((error) => `${name}: ${error.message}`));
    for (const [, used] of content.matchAll(/uses: (\S+)/g))
        if (!used.startsWith("./") && !/@[0-9a-f]{40}$/.test(used))
            problems.push(`${name}: ${used} is not pinned to a commit`);
}

const text = readFileSync(join(root, "RelayApi/Dockerfile"), "utf8");
for (const found of dockerfile.validate(text))
    problems.push(`Dockerfile, line ${found.range.start.line + 1}: ${found.message}`);

problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length === 0 ? 0 : 1;
