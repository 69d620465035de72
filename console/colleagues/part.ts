import "./colleagues.css";
import type { Part } from "../workspace/part.ts";
import { teamModel } from "./team.ts";

/** Who else answers in these shops, for whichever part shows or chooses somebody. */
export const colleaguesPart: Part = { model: teamModel };
