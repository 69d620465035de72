import type { SiteLook } from "../../../protocol/look.ts";
import { type LookForm, lookIn } from "../look-form.ts";
import type { LookFaults } from "./look-faults.ts";

export interface Wanted {
	language: string;
	/** As which a look is shown that follows the device. */
	paper: "light" | "dark";
	isOpen: boolean;
}

/** Of what is typed, what can be shown: a field that is wrong stands as it was saved. */
export function shownLook(
	form: LookForm,
	faults: LookFaults,
	kept: SiteLook,
	{ language, paper }: Wanted,
): SiteLook {
	const look = lookIn(form);
	const only = <T>(all: Record<string, T>, isWrong: unknown) => {
		const said = isWrong ? undefined : all[language];
		return said === undefined ? {} : { [language]: said };
	};
	return {
		...look,
		name: faults.name ? kept.name : look.name,
		accent: faults.accent ? kept.accent : look.accent,
		offset: faults.offset ? kept.offset : look.offset,
		theme: look.theme === "auto" ? paper : look.theme,
		greetings: only(look.greetings, faults.greetings[language]),
		starters: only(look.starters, faults.starters[language]),
		closedOn: [],
	};
}
