"""The safety net: S3 tells the queue, the queue waits, sweep-takes finishes, what fails five times is kept."""

from conftest import of_type


def test_a_message_stays_hidden_for_six_runs(stack):
    sweep = stack["Resources"]["SweepTakesFunction"]["Properties"]
    queue = stack["Resources"]["SweepQueue"]["Properties"]
    assert queue["VisibilityTimeout"] >= 6 * sweep["Timeout"]


def test_the_second_sweep_of_an_erased_entry_comes_after_every_run_and_every_upload(stack):
    # erase-entry sends the id with this delay, SQS's longest; uploads are signed for 300 s.
    second_sweep_seconds = 900
    timeouts = [f["Timeout"] for f in of_type(stack, "AWS::Lambda::Function").values()]
    assert max(*timeouts, 300) < second_sweep_seconds


def test_new_takes_wait_a_minute_for_the_fast_path(stack):
    assert stack["Resources"]["SweepQueue"]["Properties"]["DelaySeconds"] == 60
    takes = stack["Resources"]["TakesBucket"]["Properties"]
    (rule,) = takes["NotificationConfiguration"]["QueueConfigurations"]
    assert rule["Event"] == "s3:ObjectCreated:*"
    assert rule["Filter"]["S3Key"]["Rules"] == [{"Name": "prefix", "Value": "takes/"}]
    # Without it S3 may try the queue before it is allowed to, and the stack fails.
    assert stack["Resources"]["TakesBucket"]["DependsOn"] == "SweepQueuePolicy"


def test_the_queue_is_old_only_when_nothing_waits_on_purpose(stack):
    alarm = stack["Resources"]["SweepQueueAgeAlarm"]["Properties"]
    # A message of an erased entry waits 900 s, and one whose run has failed for as long as it is hidden.
    queue = stack["Resources"]["SweepQueue"]["Properties"]
    assert alarm["Threshold"] > 900 + queue["VisibilityTimeout"]


def test_one_bad_take_does_not_fail_its_batch(stack):
    (mapping,) = of_type(stack, "AWS::Lambda::EventSourceMapping").values()
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]


def test_what_fails_again_and_again_is_kept_longer_than_the_queue(stack):
    queue = stack["Resources"]["SweepQueue"]["Properties"]
    letters = stack["Resources"]["SweepDeadLetters"]["Properties"]
    assert isinstance(queue["RedrivePolicy"]["maxReceiveCount"], int)
    # A message keeps its age when it moves, so the second queue must keep longer than the first.
    assert letters["MessageRetentionPeriod"] > queue["MessageRetentionPeriod"]
