import { describeQueue } from "./__fixtures__/describe-queue";

describeQueue("postgres");
