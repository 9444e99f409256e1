import { chromium } from 'playwright-core'; import axe from 'axe-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu']});
for (const path of process.argv.slice(2)) for (const scheme of ['light','dark']) {
  const c = await b.newContext({viewport:{width:path.includes('graphql')?1440:390,height:900}, colorScheme:scheme, bypassCSP:true, locale: process.env.LOC??'en'}); const p = await c.newPage(); const said=[];
  p.on('console',m=>m.type()==='error'&&said.push(m.text())); p.on('response',r=>r.status()>=400&&said.push(r.status()+' '+r.url()));
  await p.goto('http://127.0.0.1:4600'+path,{waitUntil:'networkidle'});
  await p.evaluate(()=>{for(const i of document.querySelectorAll('img[loading=lazy]')) i.loading='eager'}); await p.waitForLoadState('networkidle');
  await p.evaluate(axe.source); const v = await p.evaluate(async()=>(await axe.run()).violations.map(({id,nodes})=>`${id} ×${nodes.length}: ${nodes[0].html.slice(0,160)}`));
  const over=await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth);
  console.log(path,scheme,over>0?'OVERFLOW '+over:'',v.join('\n   ')||'ok',said.join(' | ')); await c.close();
}
await b.close();
