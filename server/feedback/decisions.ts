import type { Decider } from "../store/contract/change.ts";
import { asking } from "./asking.ts";
import { rating } from "./rating.ts";

export const feedbackDecisions: readonly Decider[] = [asking, rating];
