// Origin access control gives S3 no index documents, so a folder's address is completed here.
// Runs in CloudFront on each viewer request; infra/template.yaml holds the same text, and a test compares the two.
function handler(event) {
    var request = event.request;
    if (request.uri.endsWith('/')) {
        request.uri += 'index.html';
    }
    return request;
}
