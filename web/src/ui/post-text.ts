/** What is written beside a post: a message, the address, the song's hashtag if it has one. */
export function postText(message: string, link: string, hashtag?: string): string {
  return [plainText(message), link, ...(hashtag ? [`#${hashtag}`] : [])].join(" ");
}

/** A message without the isolates that Fluent puts around its values: other apps show them as boxes, or break a hashtag at them. */
export function plainText(message: string): string {
  return message.replace(/[\u2068\u2069]/g, "");
}
