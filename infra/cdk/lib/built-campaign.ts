import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Token } from "aws-cdk-lib";

/** Where the pages were built for, and what was asked for. */
export interface Asked {
    readonly campaign: string;
    readonly domainName?: string;
    readonly publicUrl?: string;
}

/** What `refrain build` left in build/: says no if it is another campaign's, or its pages name another address. */
export function builtCampaign(checkout: string, asked: Asked): { readonly retentionDays: number } {
    const path = join(checkout, "build", "layers", "words", "words", "campaign.json");
    const build = `run \`refrain build --campaign ${asked.campaign} --public-url https://…\` in the checkout`;
    if (!existsSync(path)) throw new Error(`${path} is missing: ${build}`);
    const built = JSON.parse(readFileSync(path, "utf8")) as { slug: string; retention_days: number };
    if (built.slug !== asked.campaign) throw new Error(`what is built is ${built.slug}, not ${asked.campaign}: ${build}`);

    const wanted = asked.domainName ? `https://${asked.domainName}` : asked.publicUrl;
    const found = addressOfPages(checkout);
    if (wanted !== undefined && !Token.isUnresolved(wanted) && found !== wanted) {
        throw new Error(`the pages are built for ${found ?? "no address"}, not for ${wanted}: ${build}`);
    }
    return { retentionDays: built.retention_days };
}

/** The address that the pages name as their own: that of the site's map. */
function addressOfPages(checkout: string): string | undefined {
    const path = join(checkout, "build", "site", "robots.txt");
    return existsSync(path) ? /^Sitemap: (\S+)\/sitemap\.xml$/m.exec(readFileSync(path, "utf8"))?.[1] : undefined;
}
