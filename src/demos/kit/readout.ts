/** Everything that a demo tells. One file a part. */
export { createMetric, type Metric, type MetricOptions } from "./metric.ts";
export { createPace, type Pace } from "./pace.ts";
export { createProgress, type Progress } from "./progress.ts";
export { createStatus, type Status } from "./status.ts";
