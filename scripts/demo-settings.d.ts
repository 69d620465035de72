export function readDemoSettings(env?: Record<string, string | undefined>): {
	relayPort: number;
	shopPort: number;
	keeperPort: number;
	data: string;
};
export class Refused extends Error {}
export function makeDataFolder(data: string): void;
export function refuseUsedPort(port: number, variable: string): Promise<void>;
