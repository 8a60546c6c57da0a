import { App, SecretValue, Stack } from "aws-cdk-lib";
import { RecordingCampaign } from "refrain-cdk";

const app = new App();
const checkout = app.node.getContext("checkout") as string;

// Every setting left as the template and the campaign have it.
new RecordingCampaign(new Stack(app, "Plain"), "Anthem", { campaign: "night-game", checkout });
new RecordingCampaign(new Stack(app, "Again"), "Anthem", { campaign: "night-game", checkout });

// With a domain of its own, and what comes with it.
const own = new RecordingCampaign(new Stack(app, "Own"), "Anthem", {
    campaign: "night-game",
    checkout,
    stage: "staging",
    protected: false,
    fansPerSecond: 2000,
    canary: "Canary10Percent5Minutes",
    originSecret: SecretValue.secretsManager("refrain-origin"),
    domainName: "sing.example",
    certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
    architecture: "x86_64",
    sweepConcurrency: 100,
    rustLog: "warn,api=info",
});
const address: string = own.siteUrl;
if (address.length === 0) throw new Error("an output is an attribute");
