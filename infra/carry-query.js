// The answers of / and /sing are kept at the edge for each language, not for each query: a link that a network has put its own
// parameters on (fbclid, utm_source) calls no function again. The query is put on the redirect here, on its way to the visitor.
// Runs in CloudFront on each viewer response; infra/template.yaml holds the same text, and a test compares the two.
function handler(event) {
    var response = event.response;
    var location = response.headers.location;
    var query = event.request.rawQueryString();
    // A longer query was not made by a link of ours.
    if (location && query && query.length <= 2048) {
        location.value += '?' + query;
    }
    return response;
}
