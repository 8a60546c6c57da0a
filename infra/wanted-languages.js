// Browsers write Accept-Language in thousands of ways, and each would be an answer of its own at the edge. What decides is
// kept: the first six languages, the most wanted first, without their weights. The choice among them is detect-locale's.
// Runs in CloudFront on each viewer request; infra/template.yaml holds the same text, and a test compares the two.
function handler(event) {
    var request = event.request;
    var header = request.headers['accept-language'];
    if (!header) {
        return request;
    }
    var ranges = [];
    header.value.split(',', 20).forEach(function (range, at) {
        var parts = range.trim().split(/\s*;\s*q\s*=\s*/i);
        var quality = parts.length > 1 ? Number(parts[1]) : 1;
        if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(parts[0]) && quality > 0 && quality <= 1) {
            ranges.push({ tag: parts[0], quality: quality, at: at });
        }
    });
    ranges.sort(function (a, b) { return b.quality - a.quality || a.at - b.at; });
    var tags = ranges.map(function (range) { return range.tag; });
    header.value = tags.slice(0, 6).join(',');
    return request;
}
