import { TakeOverDialog } from "./TakeOverDialog.tsx";
import { TransferDialog } from "./TransferDialog.tsx";

export function TransferDialogs() {
	return (
		<>
			<TransferDialog />
			<TakeOverDialog />
		</>
	);
}
