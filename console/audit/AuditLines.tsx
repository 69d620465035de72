import type { AuditEntry } from "../../protocol/audit.ts";
import { dayLine } from "../../ui/time.ts";
import { teamModel } from "../colleagues/team.ts";
import { locale } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { AuditLine } from "./AuditLine.tsx";
import type { Audit } from "./audit.ts";
import type { NameOf } from "./differences.ts";

/** The lines, the newest first, below the day on which they were written. */
export function AuditLines({ audit, site }: { audit: Audit; site: string }) {
	const { clock } = useWorkspace();
	const nameOf = useNames(audit, site);
	// The clock moves each second, and a day each midnight.
	const now = clock.now.value;
	const days = byDay(audit.entries.value, now);
	return (
		<>
			{days.map(({ day, entries }) => (
				<section key={day} class="audit-day">
					<h2>{day}</h2>
					<ul>
						{entries.map((entry) => (
							<AuditLine
								key={entry.id}
								entry={entry}
								audit={audit}
								nameOf={nameOf}
							/>
						))}
					</ul>
				</section>
			))}
		</>
	);
}

function byDay(all: readonly AuditEntry[], now: number) {
	const days: { day: string; entries: AuditEntry[] }[] = [];
	for (const entry of all) {
		const day = dayLine(entry.at, now, locale);
		const last = days.at(-1);
		if (last?.day === day) last.entries.push(entry);
		else days.push({ day, entries: [entry] });
	}
	return days;
}

/** People and teams as they are called now. */
function useNames(audit: Audit, site: string): NameOf {
	const picture = useModel(teamModel).of(site);
	const all = [...audit.people.value, ...(picture?.teams ?? [])];
	const names = new Map(all.map(({ id, name }) => [id, name]));
	return (id) => names.get(id) ?? null;
}
