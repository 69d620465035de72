import "./audit.css";
import { useEffect, useState } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { ownedBy } from "../workspace/rights.ts";
import { SiteChoice } from "../workspace/SiteChoice.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { AuditFilters } from "./AuditFilters.tsx";
import { AuditLines } from "./AuditLines.tsx";
import { type Audit, auditModel, EVERYTHING } from "./audit.ts";
import { ExportAct } from "./ExportAct.tsx";
import { auditWords } from "./words.ts";

/** Who of the staff did what, for the owners of a shop. */
export function AuditPage() {
	const owned = ownedBy(useWorkspace());
	const [chosen, setChosen] = useState<string | null>(null);
	const site = owned.find(({ id }) => id === chosen) ?? owned[0];
	const w = auditWords;
	return (
		<main class="page settings audit">
			<h1 tabIndex={-1}>{w.title}</h1>
			<p class="quiet">{site ? w.lead : w.forOwners}</p>
			{site && (
				<>
					<SiteChoice
						label={w.site}
						sites={owned}
						site={site.id}
						onChoose={setChosen}
					/>
					<OneSite key={site.id} site={site.id} />
				</>
			)}
		</main>
	);
}

function OneSite({ site }: { site: string }) {
	const workspace = useWorkspace();
	const audit = workspace.of(auditModel)(site);
	const connection = workspace.connection.state.value.kind;
	useEffect(() => {
		if (connection === "here") void audit.read();
	}, [audit, connection]);
	return (
		<>
			<AuditFilters audit={audit} />
			<AuditLines audit={audit} site={site} />
			<Below audit={audit} />
		</>
	);
}

/** How the reading stands, and the way on. */
function Below({ audit }: { audit: Audit }) {
	const state = audit.state.value;
	const isEmpty = audit.entries.value.length === 0;
	const goesOn = audit.goesOn.value;
	const w = auditWords;
	return (
		<>
			<div role="status">
				<Said audit={audit} />
			</div>
			<div class="audit-below">
				{state.kind === "failed" && (
					<Failed
						why={refused(state.refusal)}
						again={() => void audit.look({})}
					/>
				)}
				{state.kind === "read" && goesOn && (
					<button
						type="button"
						class="button"
						onClick={() => void audit.more()}
					>
						{isEmpty ? w.moreSearch : w.more}
					</button>
				)}
				{!isEmpty && <ExportAct audit={audit} />}
			</div>
		</>
	);
}

function Said({ audit }: { audit: Audit }) {
	const state = audit.state.value;
	const w = auditWords;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return null;
		case "read":
			break;
		default:
			return unreachable(state);
	}
	if (audit.entries.value.length > 0) return null;
	if (audit.goesOn.value) return <p class="settings-none">{w.noneYet}</p>;
	const isAll =
		JSON.stringify(audit.filter.value) === JSON.stringify(EVERYTHING);
	return <p class="settings-none">{isAll ? w.none : w.noneFound}</p>;
}
