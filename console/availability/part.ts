import "./availability.css";
import { keyOf } from "../workspace/key-of.ts";
import type { Action, Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { AvailabilityMenu } from "./AvailabilityMenu.tsx";
import { AwayBanner } from "./AwayBanner.tsx";
import { isHere, toggleBreath } from "./breath.ts";
import { openAvailability } from "./open-menu.ts";
import { UnansweredDialog } from "./UnansweredDialog.tsx";
import { availabilityMenuWords } from "./words.ts";

const breath: Action & { keys: string } = {
	keys: "I",
	label: availabilityMenuWords.keys.breath,
	isFor: isHere,
	does: (workspace) => void toggleBreath(workspace),
};

/** Whether the agent gets new conversations. */
export const availabilityPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	actions: [breath],
	Top: AvailabilityMenu,
	Corner: AwayBanner,
	Dialog: UnansweredDialog,
	keys: [
		keyOf(breath),
		{
			shown: "V",
			label: availabilityMenuWords.keys.availability,
			does: { v: openAvailability },
		},
	],
};
