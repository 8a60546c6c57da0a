export function pseudo(source: string, locale: "en-XA" | "ar-XB"): string;
