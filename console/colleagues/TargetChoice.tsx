import { unreachable } from "../../protocol/unreachable.ts";
import { fill, plain } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { colleagueWords } from "./colleague-words.ts";
import { Load } from "./Load.tsx";
import type { Target } from "./targets.ts";
import { whyNotWords } from "./why-not-words.ts";
import { targetWords } from "./words.ts";

/** Teams and colleagues who can get it, with how full they are; the others below, each with the reason. Arrows choose. */
export function TargetChoice({
	targets,
	language = null,
	chosen,
	choose,
}: {
	targets: readonly Target[];
	/** What the shopper speaks, where it matters for all that is handed over. */
	language?: string | null;
	chosen: Target | null;
	choose(target: Target): void;
}) {
	const w = targetWords;
	if (targets.length === 0) return <p class="quiet">{w.noOne}</p>;
	const cannot = targets.filter(({ why }) => why !== null);
	const one = (target: Target) => (
		<label
			key={`${target.kind} ${target.id}`}
			class={target.why ? "target target-cannot" : "target"}
		>
			<input
				type="radio"
				name="target"
				disabled={target.why !== null}
				checked={chosen?.kind === target.kind && chosen.id === target.id}
				onChange={() => choose(target)}
			/>
			<span class="target-name" dir="auto">
				{plain(target.name)}
			</span>
			<About target={target} language={language} />
		</label>
	);
	return (
		<fieldset class="targets">
			<legend class="unseen">{w.to}</legend>
			{targets.filter(({ why }) => why === null).map(one)}
			{cannot.length > 0 && (
				<>
					<h3 class="targets-cannot">{w.cannot}</h3>
					{cannot.map(one)}
				</>
			)}
		</fieldset>
	);
}

function About({
	target,
	language,
}: {
	target: Target;
	language: string | null;
}) {
	const { clock } = useWorkspace();
	switch (target.kind) {
		case "team":
			return (
				<span class="quiet">
					{fill(targetWords.team, { here: target.here, all: target.all })}
				</span>
			);
		case "agent": {
			const { colleague, why } = target;
			return (
				<>
					<span class="quiet">
						{why
							? whyNotWords(why, colleague, language, clock.now.value)
							: colleagueWords(colleague, clock.now.value)}
					</span>
					{colleague.presence === "present" && (
						<Load load={colleague.load} slots={colleague.slots} />
					)}
				</>
			);
		}
		default:
			return unreachable(target);
	}
}
