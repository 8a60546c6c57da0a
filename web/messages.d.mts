import type { Message } from "@fluent/syntax";

export function messageTrees(folder: string): Map<string, Message>;
export function messages(folder: string): Map<string, string>;
export function literals(folder: string): Set<string>;
export function translatedIds(folder: string): Set<string>;
export function templateIds(folder: string): Set<string>;
