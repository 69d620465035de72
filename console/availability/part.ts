import "./availability.css";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { AvailabilityMenu } from "./AvailabilityMenu.tsx";
import { AwayBanner } from "./AwayBanner.tsx";
import { openAvailability } from "./menu-focus.ts";
import { UnansweredDialog } from "./UnansweredDialog.tsx";
import { availabilityMenuWords } from "./words.ts";

/** Whether the agent gets new conversations. */
export const availabilityPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	Top: AvailabilityMenu,
	Corner: AwayBanner,
	Dialog: UnansweredDialog,
	keys: [
		{
			shown: "V",
			label: availabilityMenuWords.keys.availability,
			does: { v: openAvailability },
		},
	],
};
