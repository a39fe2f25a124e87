/** Queries that a stranger could put into an address of /explore, to break it or to have something of theirs shown. */

const NAMES = [
	'place',
	'actor',
	'topic',
	'status',
	'from',
	'to',
	'event',
	'at',
	'window',
	'lanes',
	'view',
	'sort',
	'inview',
	'map'
];

const TEXTS = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"';alert(1)//",
	'javascript:alert(1)',
	'{@html alert(1)}',
	'${alert(1)}',
	'</title><script>alert(1)</script>',
	'__proto__',
	'constructor'
];

const RAW = [
	'?',
	'?=',
	'?&&&===',
	'place=%',
	'place=%E0%A4%A',
	'place=%00',
	'place=%F0%9F%92%A9',
	'event=%FF%FE',
	'place=,,,,,',
	`place=${'hong-kong,'.repeat(5000)}`,
	`event=${'a'.repeat(100_000)}`,
	'at=NaN,NaN,NaN',
	'at=Infinity,0,1',
	'at=1e999,0,1',
	'at=0x10,0,1',
	'at=,,',
	'at=-181,0,5',
	'at=181,0,5',
	'at=0,90,5',
	'at=0,0,-1',
	'at=0,0,99',
	'at=0,0,1,2',
	'at= 1 , 2 , 3 ',
	'from=0000&to=9999',
	'from=-2016',
	'from=2016-13',
	'from=2016-00-00',
	'from=2016-02-30',
	'from=2016T10:00',
	'from=2016-01-01T25:61',
	'from=٢٠١٦',
	'from=2017&from=2018&from=2019',
	'to=2016&from=2017',
	'window=2016',
	'window=/',
	'window=2016/2017/2018',
	'window=2018/2016',
	'window=%2e%2e%2f%2e%2e%2fetc%2fpasswd',
	'view=LIST',
	'inview=1',
	'map=webgl2',
	'status=Reported',
	'status=reported%20',
	'hasOwnProperty=1&toString=2&__proto__[x]=3',
	'place[]=hong-kong&place[0]=macau',
	'event=meeting%23%3Cscript%3E',
	'event=../data',
	'place=%E2%80%AEgnok-gnoh',
	'topic=%E2%80%8Bpayments',
	'actor=jack-ma%0D%0ASet-Cookie:x=1'
];

/** Without their question marks. */
export const HOSTILE: readonly string[] = [
	...RAW,
	...NAMES.flatMap((name) => TEXTS.map((text) => `${name}=${encodeURIComponent(text)}`))
];
