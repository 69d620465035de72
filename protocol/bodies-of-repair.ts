import type {
	CorrectionKind,
	RecoveryCause,
	RecoveryEnding,
} from "./repair.ts";

/** The bodies of what is said when something went wrong, until it is put right. */
export interface RepairBodies {
	/** Something went wrong, and the shopper is told by `due` how it is put right. By hand: staff. */
	"recovery-opened": { recovery: string; cause: RecoveryCause; due: number };
	/** An apology, and what is corrected; `due` null: it is already. */
	"put-right": {
		recovery: string;
		apology: string;
		correction: { kind: CorrectionKind; text: string };
		due: number | null;
	};
	/** What was corrected, or that nothing went wrong and why. */
	"recovery-told": { recovery: string; text: string; ending: RecoveryEnding };
	/** The shopper says that it is not put right: it is looked at again, until `due`. */
	"recovery-not-accepted": { recovery: string; due: number };
	/** Somebody tried to reach the shopper, in vain. Staff. */
	"recovery-tried": { recovery: string; how: string };
	/** The shopper asks for somebody else; `isOther`: there is one, who has it from now on. */
	"recovery-other-asked": { recovery: string; isOther: boolean };
	/** Nothing is to be done about it any more; `by` null: by itself. Staff. */
	"recovery-ended": {
		recovery: string;
		why: "done" | "no_way_back" | "not_reachable";
		by: string | null;
	};
}
