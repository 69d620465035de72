/** One line of a chat that somebody keeps. */
export interface TranscriptLine {
	/** Who said it; "": what happened, which nobody said. */
	name: string;
	/** Milliseconds since 1970. */
	at: number;
	text: string;
}

/** A chat as one reads it outside of it. */
export interface Transcript {
	/** Of the first line, such as the shop's name. */
	title: string;
	lines: readonly TranscriptLine[];
	/** How days and times are written: a tag of a language. */
	locale: string;
}

/** The same day stands once above its lines. */
export interface TranscriptDay {
	day: string;
	lines: { name: string; time: string; text: string }[];
}

export function daysOf({ lines, locale }: Transcript): TranscriptDay[] {
	const day = new Intl.DateTimeFormat(locale, { dateStyle: "full" });
	const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
	const days: TranscriptDay[] = [];
	for (const { name, at, text } of lines) {
		const on = day.format(at);
		if (days.at(-1)?.day !== on) days.push({ day: on, lines: [] });
		days.at(-1)?.lines.push({ name, time: time.format(at), text });
	}
	return days;
}

/** As a plain text: day, then who said what and when, each apart by an empty line. */
export function transcriptText(transcript: Transcript): string {
	const days = daysOf(transcript).flatMap(({ day, lines }) => [
		day,
		...lines.map(({ name, time, text }) =>
			name ? `${time} ${name}\n${text}` : `${time} ${text}`,
		),
	]);
	return `${[transcript.title, ...days].join("\n\n")}\n`;
}

/** A name for its file: what a system forbids in names is left out. */
export function transcriptFile(title: string, at: number): string {
	const day = new Date(at).toISOString().slice(0, 10);
	const safe = title.replace(/[^\p{L}\p{N} _-]+/gu, "").trim();
	return `${safe.slice(0, 60) || "chat"} ${day}.txt`;
}
