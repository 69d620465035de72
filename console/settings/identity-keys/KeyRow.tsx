import { useState } from "preact/hooks";
import type { IdentityKeyInfo } from "../../../protocol/identity-keys.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { fill, refused } from "../../words/words.ts";
import { SureQuestion } from "../../workspace/SureQuestion.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { dateAndTime } from "../staff/when.ts";
import { keysWords } from "./words.ts";

/** One key that signs: how old it is, whether it is used, and the way to end it. */
export function KeyRow({
	info: { kid, madeAt, usedAt },
	isOnly,
	retire,
	onRetired,
}: {
	info: IdentityKeyInfo;
	isOnly: boolean;
	retire(): Promise<Refusal | null>;
	onRetired(): void;
}) {
	const { toasts } = useWorkspace();
	const [asks, setAsks] = useState(false);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const w = keysWords;
	const use =
		usedAt === null
			? w.retireUnused
			: fill(w.retireUsed, { time: dateAndTime(usedAt) });
	return (
		<li class="identity-key">
			<code dir="ltr">{kid}</code>
			<p class="quiet">
				{madeAt === null
					? w.madeWithShop
					: fill(w.made, { time: dateAndTime(madeAt) })}
				{" · "}
				{usedAt === null
					? w.neverUsed
					: fill(w.used, { time: dateAndTime(usedAt) })}
			</p>
			<button
				type="button"
				class="button"
				aria-label={fill(w.retireOf, { kid })}
				aria-expanded={asks}
				onClick={() => setAsks(!asks)}
			>
				{w.retire}
			</button>
			{asks && (
				<SureQuestion
					question={fill(w.retireSure, {
						use: isOnly ? `${use} ${w.retireLast}` : use,
					})}
					yes={w.retireYes}
					no={w.retireNo}
					onYes={async () => {
						const why = await retire();
						setRefusal(why);
						if (why) return;
						toasts.say({ text: w.retireDone, action: null });
						onRetired();
					}}
					onNo={() => setAsks(false)}
					fault={
						refusal &&
						(refusal.code === "not_found" ? w.gone : refused(refusal))
					}
				/>
			)}
		</li>
	);
}
