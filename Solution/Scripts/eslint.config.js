import powerApps from "@microsoft/eslint-plugin-power-apps";

const readonly = (...names) => Object.fromEntries(names.map((name) => [name, "readonly"]));

// Every rule that the hosted solution checker has for scripts, each an error, and what catches slips.
const solutionChecker = Object.fromEntries(Object.keys(powerApps.configs.paCheckerHosted.rules).map((name) => [name, "error"]));

export default [
    { ignores: ["**/node_modules/"] },
    {
        files: ["**/WebResources/**/*.js"],
        plugins: { "@microsoft/power-apps": powerApps },
        languageOptions: {
            // The solution checker reports later syntax (web-unsupported-syntax).
            ecmaVersion: 2018,
            sourceType: "script",
            globals: { ...readonly("window", "document", "URLSearchParams", "Xrm"), Icd: "writable" },
        },
        rules: { ...solutionChecker, eqeqeq: "error", "no-undef": "error", "no-unused-vars": ["error", { caughtErrors: "none" }], "prefer-const": "error", strict: ["error", "function"] },
    },
    {
        files: ["Scripts/**/*.js"],
        languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: readonly("globalThis", "URL") },
        rules: { "no-undef": "error", "no-unused-vars": "error" },
    },
];
