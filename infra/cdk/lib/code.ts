import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { CfnFunction, CfnLayerVersion } from "aws-cdk-lib/aws-sam";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import type { CfnInclude } from "aws-cdk-lib/cloudformation-include";
import { Construct } from "constructs";

/** The processors of Lambda, by the number that an ELF file has for them. */
const MACHINES: Readonly<Record<number, string>> = { 0x3e: "x86_64", 0xb7: "arm64" };

/** The functions, and what all code is together. */
export interface Code {
    readonly functions: readonly CfnFunction[];
    /** By function and layer, the hash of what it holds. */
    readonly hashes: Readonly<Record<string, string>>;
}

/** Puts assets in place of the folders that the built template names, which are relative to its own. */
export function packageCode(scope: Construct, template: CfnInclude, folder: string, architecture: string): Code {
    const code = new Construct(scope, "Code");
    const functions: CfnFunction[] = [];
    const hashes: Record<string, string> = {};
    const pack = (resource: Construct, path: string): { bucket: string; key: string } => {
        const asset = new Asset(code, resource.node.id, { path });
        hashes[resource.node.id] = asset.assetHash;
        return { bucket: asset.s3BucketName, key: asset.s3ObjectKey };
    };
    for (const resource of template.node.children) {
        if (resource instanceof CfnFunction) {
            const path = folderOf(resource, resource.codeUri, folder);
            checkProcessor(resource.node.id, path, architecture);
            resource.codeUri = pack(resource, path);
            functions.push(resource);
        } else if (resource instanceof CfnLayerVersion) {
            const path = folderOf(resource, resource.contentUri, folder);
            resource.contentUri = pack(resource, path);
        }
    }
    return { functions, hashes };
}

function folderOf(resource: Construct, uri: unknown, folder: string): string {
    const path = typeof uri === "string" ? join(folder, uri) : undefined;
    if (path !== undefined && existsSync(path)) return path;
    throw new Error(`the code of ${resource.node.id} is missing: build the campaign, then run \`sam build\``);
}

/** A program for another processor would fail at its first call, long after the deploy. */
function checkProcessor(name: string, folder: string, architecture: string): void {
    const header = Buffer.alloc(20);
    const file = openSync(join(folder, "bootstrap"), "r");
    readSync(file, header, 0, header.length, 0);
    closeSync(file);
    const machine = header.readUInt32BE(0) === 0x7f454c46 ? MACHINES[header.readUInt16LE(18)] : undefined;
    if (machine !== architecture) {
        throw new Error(
            `${name} is built for ${machine ?? "no processor of Lambda"}, not for ${architecture}: ` +
                `run \`sam build --template infra/template.yaml --parameter-overrides Architecture=${architecture}\``,
        );
    }
}
