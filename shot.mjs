import { chromium } from 'playwright-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu']});
const [,, out, ...list] = process.argv;
for (const one of list) {
  const [path, w, theme, full, hover] = one.split('|');
  const c = await b.newContext({viewport:{width:+w,height: full==='clip'? (+w<500?1600:1300) : 900}, colorScheme: theme, locale: process.env.LOC ?? 'en'});
  const p = await c.newPage(); p.on('console', m=>console.log(path, m.text()));
  await p.goto('http://127.0.0.1:4600'+path,{waitUntil:'networkidle'});
  await p.evaluate(async()=>{for(const i of document.querySelectorAll('img[loading=lazy]')) i.loading='eager'; await Promise.all([...document.images].map(i=>i.decode().catch(()=>0)))});
  if(hover){ await p.hover(hover); await p.waitForTimeout(1500); }
  const over = await p.evaluate(()=>document.documentElement.scrollWidth - innerWidth);
  const name = `${out}/${path.replace(/[^a-z0-9]+/gi,'_')}-${w}-${theme}.png`;
  await p.screenshot({path:name, fullPage: full==='full'});
  console.log(name, over>0?`OVERFLOW ${over}`:'');
  await c.close();
}
await b.close();
