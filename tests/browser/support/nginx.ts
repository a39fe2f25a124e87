/** The site behind nginx, by the very example that the README gives; from Debian's packages where root may add them. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(`${import.meta.dirname}/../../..`);
const PACKAGES = ['nginx-light', 'libnginx-mod-http-brotli-static'];
const MODULES = '/usr/lib/nginx/modules';
const there = (): boolean =>
	spawnSync('nginx', ['-v']).status === 0 &&
	spawnSync('test', ['-e', `${MODULES}/ngx_http_brotli_static_module.so`]).status === 0;

/** Why there is no nginx to test with; nothing when there is one, if need be after installing it. */
export function missing(): string | undefined {
	if (there()) return undefined;
	if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
		return `needs nginx with brotli; as root on Debian it would be installed: apt-get install ${PACKAGES.join(' ')}`;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	// Its packages start a server of their own, unless they are told not to. Another engine's tests may be installing them
	// just now: apt waits for those.
	for (const args of [
		['update', '-q'],
		['install', '-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...PACKAGES]
	])
		spawnSync('apt-get', args, { env: { ...env, RUNLEVEL: '1' }, timeout: 300_000, stdio: 'ignore' });
	return there() ? undefined : `needs nginx with brotli, and apt-get could not install ${PACKAGES.join(' and ')}`;
}

const freePort = (): Promise<number> =>
	new Promise((ready) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => ready(port));
		});
	});

export async function nginx(): Promise<{ url: string; stop: () => void }> {
	const [, example = ''] = /```nginx\n([^]*?)```/.exec(readFileSync(`${root}/README.md`, 'utf8')) ?? [];
	const port = await freePort();
	const dir = mkdtempSync(join(tmpdir(), 'nginx-'));
	const server = example
		.replace(/listen [^;]+;/, `listen 127.0.0.1:${port};`)
		.replace(/root [^;]+;/, `root ${root}/build;`)
		.replace(/server_name [^;]+;/, '');
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${dir}/${name};`
	);
	writeFileSync(
		join(dir, 'nginx.conf'),
		`load_module ${MODULES}/ngx_http_brotli_static_module.so;\nuser root;\ndaemon off;\npid ${dir}/pid;\nerror_log ${dir}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\ninclude /etc/nginx/mime.types;\n${server}\n}\n`
	);
	const child = spawn('nginx', ['-c', join(dir, 'nginx.conf'), '-p', dir], { stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	child.stderr.on('data', (text: Buffer) => (said += text.toString()));
	const url = `http://127.0.0.1:${port}/`;
	for (let i = 0; i < 100; i++) {
		if (child.exitCode !== null) throw new Error(`nginx does not start: ${said}`);
		if (
			await fetch(url).then(
				() => true,
				() => false
			)
		)
			break;
		await new Promise((next) => setTimeout(next, 50));
	}
	return {
		url,
		stop: () => {
			child.kill();
			rmSync(dir, { recursive: true, force: true });
		}
	};
}
