// The answers of / and /sing are cached at the edge for each language, not for each query: a link that a network has put its own
// parameters on (fbclid, utm_source) calls no function again. The query is put on the redirect here, on its way to the visitor.
// Runs in CloudFront on each viewer response; infra/template.yaml holds the same text, and a test compares the two.
function handler(event) {
    var response = event.response;
    var location = response.headers.location;
    var query = queryOf(event.request);
    // A longer query was not made by a link of ours.
    if (location && query && query.length <= 2048) {
        location.value += '?' + query;
    }
    return response;
}

// Only of requests on their way in does AWS say that they have rawQueryString.
function queryOf(request) {
    if (typeof request.rawQueryString === 'function') {
        return request.rawQueryString();
    }
    var pairs = [];
    Object.keys(request.querystring).forEach(function (name) {
        var parameter = request.querystring[name];
        (parameter.multiValue || [parameter]).forEach(function (one) { pairs.push(name + '=' + one.value); });
    });
    return pairs.join('&');
}
