import { trimmed } from "../../protocol/is-blank.ts";
import { type SiteLook, STARTERS } from "../../protocol/look.ts";

/** A look as it is typed. */
export interface LookForm
	extends Omit<SiteLook, "offset" | "starters" | "closedOn"> {
	/** Pixels as typed; both empty: as we made it. */
	side: string;
	bottom: string;
	/** By language, as many as one can write. */
	starters: Record<string, string[]>;
	/** A path a line. */
	closedOn: string;
}

export function formOf(look: SiteLook): LookForm {
	const { offset, starters, closedOn, greetings, ...same } = look;
	return {
		...same,
		side: `${offset?.[0] ?? ""}`,
		bottom: `${offset?.[1] ?? ""}`,
		greetings: inOrder(greetings),
		starters: inOrder(starters),
		closedOn: closedOn.join("\n"),
	};
}

/** What a form without faults says. */
export function lookIn(form: LookForm): SiteLook {
	const { side, bottom, starters, closedOn, greetings, ...same } = form;
	return {
		...same,
		name: trimmed(form.name),
		accent: form.accent.trim().toLowerCase(),
		offset: side.trim() === "" ? null : [Number(side), Number(bottom)],
		greetings: written(greetings, (text) => trimmed(text) || null),
		starters: written(starters, (texts) => {
			const said = texts.map(trimmed).filter(Boolean);
			return said.length > 0 ? said : null;
		}),
		closedOn: pathsIn(closedOn).filter(Boolean),
	};
}

export function pathsIn(closedOn: string): string[] {
	return closedOn.split("\n").map((line) => line.trim());
}

export function withGreeting(
	form: LookForm,
	language: string,
	text: string,
): LookForm {
	const { [language]: _, ...others } = form.greetings;
	const greetings = inOrder(text ? { ...others, [language]: text } : others);
	return { ...form, greetings };
}

export function withStarter(
	form: LookForm,
	language: string,
	at: number,
	text: string,
): LookForm {
	const { [language]: before = [], ...others } = form.starters;
	const all = Array.from({ length: STARTERS }, (_, place) =>
		place === at ? text : (before[place] ?? ""),
	);
	// What was typed and taken back is no change.
	while (all.at(-1) === "") all.pop();
	const starters = inOrder(
		all.length > 0 ? { ...others, [language]: all } : others,
	);
	return { ...form, starters };
}

/** What was typed over `base`, over what a colleague has saved meanwhile. */
export function typedOver(
	base: LookForm,
	typed: LookForm,
	now: LookForm,
): LookForm {
	const merged: Record<string, unknown> = changedOver(base, typed, now);
	for (const field of ["greetings", "starters"] as const)
		merged[field] = inOrder(
			changedOver<unknown>(base[field], typed[field], now[field]),
		);
	return merged as unknown as LookForm;
}

function changedOver<T>(
	base: Record<string, T> | LookForm,
	typed: Record<string, T> | LookForm,
	now: Record<string, T> | LookForm,
): Record<string, T> {
	const [from, to] = [base, typed] as Record<string, T>[];
	const merged = { ...now } as Record<string, T>;
	for (const field of Object.keys({ ...from, ...to })) {
		const own = to?.[field];
		if (JSON.stringify(from?.[field]) === JSON.stringify(own)) continue;
		if (own === undefined) delete merged[field];
		else merged[field] = own;
	}
	return merged;
}

function written<T>(
	byLanguage: Record<string, T>,
	said: (of: T) => T | null,
): Record<string, T> {
	return Object.fromEntries(
		Object.entries(byLanguage).flatMap(([language, of]) => {
			const kept = said(of);
			return kept === null ? [] : [[language, kept]];
		}),
	);
}

function inOrder<T>(byLanguage: Record<string, T>): Record<string, T> {
	return Object.fromEntries(
		Object.entries(byLanguage).sort(([one], [other]) => (one < other ? -1 : 1)),
	);
}
