// Origin access control gives S3 no index documents, so a folder's address is completed here, and one without its last
// slash is sent to the one with it, where relative links work.
// Runs in CloudFront on each viewer request; infra/template.yaml holds the same text, and a test compares the two.
function handler(event) {
    var request = event.request;
    if (request.uri.endsWith('/')) {
        request.uri += 'index.html';
        return request;
    }
    // A file's name has a dot. Other letters are in no address of ours, and `//host` would be another site's.
    if (!/^(\/[A-Za-z0-9_-]+)+$/.test(request.uri)) {
        return request;
    }
    var query = request.rawQueryString();
    return {
        statusCode: 301,
        statusDescription: 'Moved Permanently',
        headers: {
            location: { value: request.uri + '/' + (query ? '?' + query : '') },
            'cache-control': { value: 'public, max-age=3600' }
        }
    };
}
