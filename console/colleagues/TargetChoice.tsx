import { unreachable } from "../../protocol/unreachable.ts";
import { fill, plain } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { colleagueWords } from "./colleague-words.ts";
import { Load } from "./Load.tsx";
import type { Target } from "./targets.ts";
import { targetWords } from "./words.ts";

/** Teams and colleagues, with who is here and how full they are: the arrows choose. */
export function TargetChoice({
	targets,
	chosen,
	choose,
}: {
	targets: readonly Target[];
	chosen: Target | null;
	choose(target: Target): void;
}) {
	const w = targetWords;
	if (targets.length === 0) return <p class="quiet">{w.noOne}</p>;
	return (
		<fieldset class="targets">
			<legend class="unseen">{w.to}</legend>
			{targets.map((target) => (
				<label key={`${target.kind} ${target.id}`} class="target">
					<input
						type="radio"
						name="target"
						checked={chosen?.kind === target.kind && chosen.id === target.id}
						onChange={() => choose(target)}
					/>
					<span class="target-name" dir="auto">
						{plain(target.name)}
					</span>
					<About target={target} />
				</label>
			))}
		</fieldset>
	);
}

function About({ target }: { target: Target }) {
	const { clock } = useWorkspace();
	switch (target.kind) {
		case "team":
			return (
				<span class="quiet">
					{fill(targetWords.team, { here: target.here, all: target.all })}
				</span>
			);
		case "agent": {
			const { colleague } = target;
			return (
				<>
					<span class="quiet">
						{colleagueWords(colleague, clock.now.value)}
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
