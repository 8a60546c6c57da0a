import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Lazy, SecretValue, Stack, Token, Validations } from "aws-cdk-lib";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";
import type { Construct } from "constructs";

import { type Bounds, PARAMETERS, TemplateOutputs, type TemplateParameters } from "../generated/template.js";
import { builtCampaign } from "./built-campaign.js";
import { packageCode } from "./code.js";
import { Site } from "./site.js";

/** What a campaign needs, and the template's parameters. */
export interface RecordingCampaignProps extends TemplateParameters {
    /** The campaign's folder under campaigns/. What is built must be this campaign. */
    readonly campaign: string;
    /** The checkout of Refrain in which the campaign was built. Default: the one that this package lies in. */
    readonly checkout?: string;
    /** The template that `sam build` wrote. Default: .aws-sam/build/template.yaml in the checkout. */
    readonly builtTemplate?: string;
}

/**
 * One recording campaign: every resource of infra/template.yaml, with the functions and layers that were built, and the site.
 *
 * A stack holds one campaign and its resources have the template's own names in it, so that a stack which was deployed by SAM can
 * be deployed by the CDK and the other way round.
 */
export class RecordingCampaign extends TemplateOutputs {
    /** The template's resources, by the template's names: `campaign.template.getResource("EntriesTable")`. */
    readonly template: CfnInclude;

    constructor(scope: Construct, id: string, props: RecordingCampaignProps) {
        super(scope, id);
        const stack = Stack.of(this);
        if (stack.node.findAll().some((other) => other !== this && other instanceof RecordingCampaign)) {
            throw new Error(`${stack.node.path} holds a campaign already: give each campaign a stack of its own`);
        }
        const checkout = props.checkout ?? checkoutAround(__dirname);
        const templateFile = props.builtTemplate ?? join(checkout, ".aws-sam", "build", "template.yaml");
        if (!existsSync(templateFile)) {
            throw new Error(`${templateFile} is missing: run \`sam build --template infra/template.yaml\` in the checkout`);
        }
        const built = builtCampaign(checkout, props);
        // Known once all code is: CloudFormation publishes new versions of the functions when it has changed.
        const release = Lazy.string({ produce: () => releaseOf(stack.resolve(parameters), code.hashes) });
        const parameters = values({ retentionDays: built.retentionDays, ...props });
        this.template = new CfnInclude(this, "Template", { templateFile, parameters: { Release: release, ...parameters } });
        acknowledge(stack);

        const architecture = props.architecture ?? this.template.getParameter("Architecture").default;
        const code = packageCode(this, this.template, dirname(templateFile), architecture);
        new Site(this, "Site", { template: this.template, checkout, functions: code.functions });
    }

    protected override output(name: string): string {
        return Token.asString(this.template.getOutput(name).value);
    }
}

/** The nearest folder above that holds the template. */
function checkoutAround(folder: string): string {
    for (let dir = folder; dir !== dirname(dir); dir = dirname(dir)) {
        if (existsSync(join(dir, "infra", "template.yaml")) && existsSync(join(dir, "campaigns"))) return dir;
    }
    throw new Error("say where Refrain's checkout lies: `checkout` is missing, and this package is in none");
}

/** A name of this deploy, as the template's parameter wants it: another one whenever a setting or any code is another. */
function releaseOf(parameters: unknown, hashes: Readonly<Record<string, string>>): string {
    return createHash("sha256").update(JSON.stringify([parameters, hashes])).digest("hex").slice(0, 10);
}

/** The template's parameters that were given, checked as CloudFormation would: it no longer sees them. */
function values(props: TemplateParameters): Record<string, unknown> {
    const given: Record<string, unknown> = {};
    for (const [property, bounds] of Object.entries(PARAMETERS) as [keyof TemplateParameters, Bounds][]) {
        const value = props[property] as unknown;
        if (value === undefined) continue;
        check(property, value, bounds);
        given[bounds.name] = inTemplate(value);
    }
    return given;
}

function inTemplate(value: unknown): unknown {
    if (value instanceof SecretValue) return value.unsafeUnwrap();
    // As CloudFormation has it: the value of a parameter is a string, whatever its type.
    return Token.isUnresolved(value) ? value : String(value);
}

function check(property: string, value: unknown, { allowed, pattern, constraint, min, max }: Bounds): void {
    // What another resource will be called, and what a secret is, is not known yet.
    if (Token.isUnresolved(value) || value instanceof SecretValue) return;
    if (allowed !== undefined && !allowed.includes(String(value))) {
        throw new Error(`${property} is ${value}, but must be one of ${allowed.join(", ")}`);
    }
    if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(String(value))) {
        throw new Error(`${property} is ${JSON.stringify(value)}, but must be ${constraint ?? `as ${pattern} says`}`);
    }
    if (typeof value === "number" && (value < (min ?? -Infinity) || value > (max ?? Infinity))) {
        throw new Error(`${property} is ${value}, but must be from ${min ?? "any"} to ${max ?? "any"}`);
    }
}

/** What the CDK's own rules warn of and what is no fault here; the template has its own checks. */
function acknowledge(stack: Stack): void {
    Validations.of(stack).acknowledge(
        { id: "CloudFormation-Validate::W1001", reason: "what has a condition is asked for under that condition alone" },
        { id: "CloudFormation-Validate::W1030", reason: "empty means none, and a condition asks for it" },
        { id: "CloudFormation-Validate::W8003", reason: "a setting of this app is a literal in the template's conditions" },
        { id: "CloudFormation-Validate::F3014", reason: "the rule does not follow the condition HasDomainName" },
    );
}
