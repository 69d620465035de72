import type { Figure, Unit } from "./figure.ts";

/** A row of targets.json: what a figure must be. */
export interface Target {
	/** Which part of the bench measures it. */
	part: string;
	/** Of the figure. */
	name: string;
	unit: Unit;
	/** Whether it is to be at most so much, or at least. */
	bound: "most" | "least";
	/** What it must be by now; null: nothing, it is only shown. */
	step: number | null;
	/** What it must be in the end, and what it aims at. */
	must: number | null;
	aim: number | null;
	/** The day since which it is measured, YYYY-MM-DD; null: nothing measures it yet, because the product has no such thing. */
	since: string | null;
	/** --quick measures it, too. */
	quick?: true;
}

/** How a figure stands to its row. */
export interface Verdict {
	target: Target;
	figure: Figure;
	isMissed: boolean;
	/** Times that it is away from the final must; 1 or less: it is reached. null: there is none. */
	distance: number | null;
}

/** What one run measured. */
export interface Run {
	parts: readonly string[];
	quick: boolean;
	/** The parts were named: whoever asks for one asks nothing about the others. */
	named: boolean;
}

export interface Judged {
	verdicts: Verdict[];
	/** In words: what the file and what was measured do not say of each other. */
	faults: string[];
	/** Rows that no run has measured: of all parts, or of those that were named. */
	neverMeasured: Target[];
	/** Names of rows that nothing measures yet. */
	toCome: string[];
}

/**
 * @param figures that were measured in this run
 * @param known names of figures that were measured in earlier runs, of the other parts
 */
export function judge(
	targets: readonly Target[],
	figures: readonly Figure[],
	run: Run,
	known: ReadonlySet<string>,
): Judged {
	const byName = new Map(figures.map((figure) => [figure.name, figure]));
	const names = new Set(targets.map(({ name }) => name));
	const judged: Judged = {
		verdicts: [],
		faults: [],
		neverMeasured: [],
		toCome: [],
	};
	for (const figure of figures)
		if (!names.has(figure.name))
			judged.faults.push(`${figure.name}: targets.json has no such row`);
	for (const target of targets) {
		const { name, since } = target;
		const figure = byName.get(name);
		const isOfRun = run.parts.includes(target.part);
		const isNow = isOfRun && (!run.quick || target.quick);
		const isAsked = isOfRun || !run.named;
		if (since === null) {
			judged.toCome.push(name);
			if (figure) judged.faults.push(`${name}: targets.json says no \`since\``);
		} else if (!figure) {
			if (isNow) judged.faults.push(`${name}: was not measured`);
			else if (isAsked && !known.has(name)) judged.neverMeasured.push(target);
		} else if (figure.unmeasured)
			judged.faults.push(`${name}: ${figure.unmeasured}`);
		else if (!Number.isFinite(figure.value) || figure.unit !== target.unit)
			judged.faults.push(
				`${name}: ${figure.value} ${figure.unit} is no figure`,
			);
		else judged.verdicts.push(verdictOf(target, figure));
	}
	return judged;
}

export function verdictOf(target: Target, figure: Figure): Verdict {
	const { bound, step, must } = target;
	const { value } = figure;
	const isWithin = (limit: number) =>
		bound === "most" ? value <= limit : value >= limit;
	const away = (limit: number) =>
		bound === "most" ? value / limit : limit / value;
	return {
		target,
		figure,
		isMissed: step !== null && !isWithin(step),
		distance: must === null ? null : must === 0 ? value : away(must),
	};
}
