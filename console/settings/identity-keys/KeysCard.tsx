import { useRef, useState } from "preact/hooks";
import type { IdentityKeyInfo } from "../../../protocol/identity-keys.ts";
import { IDENTITY_KEYS } from "../../../protocol/identity-keys.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { CopyLine } from "../../session/CopyLine.tsx";
import { refused } from "../../words/words.ts";
import type { IdentityKeysModel } from "./identity-keys.ts";
import { KeyRow } from "./KeyRow.tsx";
import { keysWords } from "./words.ts";

/** The keys that sign now, the way to another one, and its secret while it is new. */
export function KeysCard({
	keys,
	model,
}: {
	keys: readonly IdentityKeyInfo[];
	model: IdentityKeysModel;
}) {
	const title = useRef<HTMLHeadingElement>(null);
	const [isUnderWay, setUnderWay] = useState(false);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const made = model.made.value;
	const w = keysWords;
	return (
		<section class="settings-card">
			<h2 ref={title} tabIndex={-1}>
				{w.keys}
			</h2>
			<p class="quiet">{w.keysLead}</p>
			{keys.length > 0 && (
				<ul class="identity-keys">
					{keys.map((key) => (
						<KeyRow
							key={key.kid}
							info={key}
							isOnly={keys.length === 1}
							retire={() => model.retire(key.kid)}
							onRetired={() => title.current?.focus()}
						/>
					))}
				</ul>
			)}
			{keys.length === 0 && <p>{w.none}</p>}
			{made && (
				<div class="told-link" role="status">
					<p>
						<strong>{w.secret}</strong> {w.secretWhere}
					</p>
					<CopyLine text={made.secret} label={w.copySecret} />
					<div>
						<button
							type="button"
							class="button"
							onClick={() => {
								model.forget();
								title.current?.focus();
							}}
						>
							{w.secretKept}
						</button>
					</div>
				</div>
			)}
			{keys.length < IDENTITY_KEYS ? (
				<p>
					<button
						type="button"
						class={keys.length === 0 ? "button button-main" : "button"}
						onClick={async () => {
							if (isUnderWay) return;
							setUnderWay(true);
							setRefusal(await model.make());
							setUnderWay(false);
						}}
					>
						{isUnderWay ? w.making : w.make}
					</button>
				</p>
			) : (
				<p class="quiet">{w.full}</p>
			)}
			{refusal && (
				<p class="fault" role="alert">
					{refusal.code === "rejected" ? w.full : refused(refusal)}
				</p>
			)}
		</section>
	);
}
