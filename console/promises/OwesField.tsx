import type { PromiseOwes, PromiseTimes } from "../../protocol/promise.ts";
import { fill, plain } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { shownPromiseWords as w } from "./shown-words.ts";

/** Who owes it: oneself, a colleague, a team, or the shop. */
export function OwesField({
	times,
	owes,
	choose,
}: {
	times: PromiseTimes | null;
	owes: PromiseOwes;
	choose(owes: PromiseOwes): void;
}) {
	const { me } = useWorkspace();
	const options = owesOf(times, me.value.id);
	return (
		<label>
			{w.who}
			<select
				class="card-field"
				value={keyOf(owes)}
				onChange={({ currentTarget }) => {
					const one = options.find(([of]) => keyOf(of) === currentTarget.value);
					if (one) choose(one[0]);
				}}
			>
				{options.map(([of, label]) => (
					<option key={keyOf(of)} value={keyOf(of)}>
						{label}
					</option>
				))}
			</select>
		</label>
	);
}

function owesOf(
	times: PromiseTimes | null,
	me: string,
): [PromiseOwes, string][] {
	return [
		[{ kind: "me" }, w.me],
		...(times?.people ?? [])
			.filter(({ id }) => id !== me)
			.map(({ id, name }): [PromiseOwes, string] => [
				{ kind: "agent", id },
				plain(name),
			]),
		...(times?.teams ?? []).map(({ id, name }): [PromiseOwes, string] => [
			{ kind: "team", id },
			fill(w.team, { name: plain(name) }),
		]),
		[{ kind: "shop" }, w.shop],
	];
}

function keyOf(owes: PromiseOwes): string {
	return "id" in owes ? `${owes.kind} ${owes.id}` : owes.kind;
}
