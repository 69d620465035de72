import { NAME_CHARS } from "../../protocol/limits.ts";
import { plain } from "../words/words.ts";
import type { OfAccount } from "./account.ts";
import { Card } from "./Card.tsx";
import { FieldForm } from "./FieldForm.tsx";
import { nameWords, pageWords } from "./page-words.ts";
import { PictureLine } from "./picture/PictureLine.tsx";

/** As others see them. */
export function NameCard({ model, account }: OfAccount) {
	const w = nameWords;
	return (
		<Card title={w.title}>
			<PictureLine model={model} account={account} />
			<FieldForm
				label={w.label}
				hint={w.hint}
				kept={plain(account.name)}
				faultOf={(typed) => (typed.trim() ? null : pageWords.required)}
				save={(name) => model.change("name", { name: name.trim() })}
				word={w.save}
				input={{
					type: "text",
					autoComplete: "name",
					dir: "auto",
					maxLength: NAME_CHARS,
				}}
			/>
		</Card>
	);
}
