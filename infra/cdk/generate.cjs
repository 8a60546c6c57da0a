// Writes generated/template.ts: the parameters and outputs of infra/template.yaml as TypeScript, with the template's own words, so
// that nothing has to be said twice. The CDK itself reads the template.
const { mkdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { Stack } = require("aws-cdk-lib");
const { CfnInclude } = require("aws-cdk-lib/cloudformation-include");

/** A parameter's or output's name as a property's: "DomainName" is domainName, "URL" would be url. */
function propertyName(name) {
    return name.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (start) => start.toLowerCase());
}

function comment(text, indent) {
    return text ? `${indent}/** ${text.replace(/\s+/g, " ").replaceAll("*/", "* /").trim()} */\n` : "";
}

/** Only the template knows whether "true" is a word or a yes; a parameter that may be nothing but true or false is a boolean. */
function typeOf(parameter) {
    if (parameter.NoEcho) return "SecretValue";
    const allowed = parameter.AllowedValues?.map(String);
    if (allowed && [...allowed].sort().join() === "false,true") return "boolean";
    const isNumber = parameter.Type === "Number";
    if (allowed) return allowed.map((value) => (isNumber ? value : JSON.stringify(value))).join(" | ");
    return isNumber ? "number" : "string";
}

function parameterLines([name, parameter]) {
    // A secret that is left out stays a parameter of the stack; every other has a default or must be given.
    const optional = parameter.Default !== undefined || parameter.NoEcho ? "?" : "";
    return `${comment(parameter.Description, "    ")}    readonly ${propertyName(name)}${optional}: ${typeOf(parameter)};\n`;
}

function bounds([name, parameter]) {
    const { AllowedPattern: pattern, ConstraintDescription: constraint, MinValue: min, MaxValue: max } = parameter;
    const allowed = parameter.AllowedValues?.map(String);
    return `    ${propertyName(name)}: ${JSON.stringify({ name, allowed, pattern, constraint, min, max })},\n`;
}

function outputLines([name, output]) {
    return `${comment(output.Description, "    ")}    get ${propertyName(name)}(): string {\n        return this.output("${name}");\n    }\n`;
}

const stack = new Stack(undefined, "Template");
new CfnInclude(stack, "Included", { templateFile: join(__dirname, "..", "template.yaml") });
const template = stack._toCloudFormation();
// What the CDK adds for its own bootstrapping is no setting of a campaign.
const parameters = Object.entries(template.Parameters).filter(([name]) => name !== "BootstrapVersion");
const secret = parameters.some(([, parameter]) => parameter.NoEcho);

mkdirSync(join(__dirname, "generated"), { recursive: true });
writeFileSync(
    join(__dirname, "generated", "template.ts"),
    `// Made from infra/template.yaml by generate.cjs.
${secret ? 'import type { SecretValue } from "aws-cdk-lib";\n' : ""}import { Construct } from "constructs";

/** The template's parameters. One that is left out has the template's default. */
export interface TemplateParameters {
${parameters.map(parameterLines).join("")}}

/** What a parameter's value must be, in the template's words. */
export interface Bounds {
    readonly name: string;
    readonly allowed?: readonly string[];
    readonly pattern?: string;
    readonly constraint?: string;
    readonly min?: number;
    readonly max?: number;
}

export const PARAMETERS: { readonly [property in keyof Required<TemplateParameters>]: Bounds } = {
${parameters.map(bounds).join("")}};

/** The template's outputs, as attributes. */
export abstract class TemplateOutputs extends Construct {
    protected abstract output(name: string): string;

${Object.entries(template.Outputs).map(outputLines).join("")}}
`,
);
