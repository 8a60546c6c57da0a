import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { IgnoreMode, RemovalPolicy } from "aws-cdk-lib";
import { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import type { CfnFunction } from "aws-cdk-lib/aws-sam";
import type { CfnInclude } from "aws-cdk-lib/cloudformation-include";
import { Construct, type IConstruct } from "constructs";

interface SiteProps {
    readonly template: CfnInclude;
    readonly checkout: string;
    readonly functions: readonly CfnFunction[];
}

/** infra/site-files.json: the one list of content types and cache headers. */
interface SiteFiles {
    readonly content_types: Readonly<Record<string, string>>;
    readonly cache_control: readonly { readonly start: string; readonly value: string }[];
}

/** Files that are stored alike. A deployment of a bucket has one content type and one cache header. */
interface Group {
    readonly contentType: string;
    readonly cacheControl: string;
    readonly files: string[];
}

/**
 * Copies the built site into its bucket, in the order of `make deploy`: files whose names change with their content, then the
 * functions, which may name them, then the rest, pages last. Files of earlier deploys stay: a page in someone's hands may need them.
 */
export class Site extends Construct {
    constructor(scope: Construct, id: string, { template, checkout, functions }: SiteProps) {
        super(scope, id);
        const folder = join(checkout, "build", "site");
        const files = filesOf(folder);
        const bucket = Bucket.fromBucketName(this, "Bucket", template.getResource("SiteBucket").ref);
        const distribution = Distribution.fromDistributionAttributes(this, "Distribution", {
            distributionId: template.getResource("Distribution").ref,
            domainName: template.getResource("Distribution").getAtt("DomainName").toString(),
        });
        const logGroup = new LogGroup(this, "Log", { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });

        // Each wave waits for all of the one before. The edge keeps what a name that stays stood for; of the first wave's it has none.
        let before: IConstruct[] = [];
        for (const [wave, groups] of waves(grouped(files, checkout)).entries()) {
            const deployments = groups.map((group, place) => {
                const deployment = new BucketDeployment(this, `${WAVES[wave]}${place}`, {
                    sources: [Source.asset(folder, { exclude: allBut(group.files, files), ignoreMode: IgnoreMode.GIT })],
                    destinationBucket: bucket,
                    contentType: group.contentType,
                    cacheControl: [CacheControl.fromString(group.cacheControl)],
                    prune: false,
                    memoryLimit: 512,
                    logGroup,
                    ...(wave > 0 ? { distribution, distributionPaths: ["/*"] } : {}),
                });
                deployment.node.addDependency(...before);
                return deployment;
            });
            if (wave === 0) for (const one of functions) one.node.addDependency(...deployments);
            before = [...functions, ...deployments];
        }
    }
}

const WAVES = ["Assets", "Files", "Pages"] as const;

/** The groups in the order in which they are copied. */
function waves(groups: readonly Group[]): [Group[], Group[], Group[]] {
    const waves: [Group[], Group[], Group[]] = [[], [], []];
    for (const group of groups) {
        const isPage = group.contentType.startsWith("text/html");
        waves[isPage ? 2 : group.cacheControl.includes("immutable") ? 0 : 1].push(group);
    }
    return waves;
}

function grouped(files: readonly string[], checkout: string): Group[] {
    const table = JSON.parse(readFileSync(join(checkout, "infra", "site-files.json"), "utf8")) as SiteFiles;
    const groups = new Map<string, Group>();
    for (const file of files) {
        const contentType = table.content_types[extname(file)];
        if (contentType === undefined) {
            throw new Error(`no content type is known for ${file}: add it to infra/site-files.json`);
        }
        const cacheControl = table.cache_control.find((rule) => file.startsWith(rule.start))?.value;
        if (cacheControl === undefined) throw new Error(`no rule of infra/site-files.json says how long ${file} may be kept`);
        const key = `${cacheControl}\n${contentType}`;
        const group = groups.get(key) ?? { contentType, cacheControl, files: [] };
        group.files.push(file);
        groups.set(key, group);
    }
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** All files below a folder, with slashes, sorted. */
function filesOf(folder: string): string[] {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((path) => statSync(join(folder, path)).isFile())
        .map((path) => path.split(sep).join("/"))
        .sort();
}

/** Patterns of .gitignore that leave these files and no other. */
function allBut(wanted: readonly string[], files: readonly string[]): string[] {
    const chosen = new Set(wanted);
    return files.filter((file) => !chosen.has(file)).map((file) => `/${file.replace(/[\\*?[\]!#]/g, "\\$&")}`);
}
