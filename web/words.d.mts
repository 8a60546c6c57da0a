export function messages(folder: string): Map<string, string>;
export function spokenIds(folder: string): Set<string>;
export function saidIds(folder: string): Set<string>;
export function printedIds(folder: string): Set<string>;
