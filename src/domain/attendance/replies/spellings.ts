/**
 * How people write the words that the reader knows: each line is the word it reads, then what is typed for it.
 * A plain list on purpose: guessing by likeness would read "menyusun" as "menyusul" in a plan.
 */
const table = `
hadir: hdr hadr hdir hadri hadit hader hadur haddir hadiir hadirr hadier hafir hadie hadirs khadir
datang: dtg dtng dateng
bergabung: gabung brgabung
ikut: ikt ikutan
mengikuti: mengikut
terlambat: telat tlt trlambat telambat terlmbat terlambt telad tlat tlambat trlmbt lambat
menyusul: nyusul susul mnyusul nyusulin
izin: ijin izn ijn izi izinn idzin izim injin ijim
berhalangan: brhalangan berhalang berhalngan halangan
sakit: skt skit sakitt sakt
dinas: dns
perjadin: perjaldin
tidak: tdk tak gak ga gk g nggak ngga enggak engga kagak ndak nda tidk tida tdak gag kaga ngak tidka
belum: blm blom blum lom belom
banyak: byk bnyk bnyak bnyakk
bisa: bs bsa bisaa
dapat: dpt dpat dapet
boleh: blh bole
mau: mw pengen pingin
bertanya: tanya nanya tny bertnya menanyakan tanyakan ditanyakan nanyain tanyakn
menyampaikan: sampaikan nyampein menyampaikn
melapor: lapor melaporkan laporkan laporan
usul: mengusulkan mengusul
konfirmasi: konfirm konfirmasikan mengonfirmasi konfir
informasi: info menginformasikan
mungkin: mgkn mngkn mungkn kemungkinan barangkali
nanti: nnti ntar entar nti tar nntii
ragu: bimbang
batal: batalkan batalin btal
ya: y iya ye yaa iyah yoi iye yah yha
betul: btl btul
benar: bnr bener bnar
setuju: stuju sepakat
ok: oke okey okay okeh oks okee k okok okeoke
siap: siyap siapp ashiap syiap
baik: baiklah bek baikk baek
terimakasih: trims trimakasih makasih makasi mksh tks thx thanks tq thankyou tengkyu terimakasi suwun nuwun
dimengerti: ngerti mengerti paham
sip: siip sipp
lewati: lewatin
lanjut: lanjutkan lanjutin lnjut
selesai: slesai
bantuan: bantu
jadwal: jdwl jadual jadwalnya
pak: pa pakk paak
bu: buu bun buk
bapak: bpk bapa
ibu: ibuk
mbak: mba
kak: ka
bang: bg
komandan: ndan
besok: bsk besuk bsok
saya: sy aku ak saia gw gue aq
saja: aja aj sj
sedang: sdg lg lagi lgi
masih: msh
akan: akn
pasti: psti
maaf: mf maap maf
mohon: mhn mohn
karena: krn karna dikarenakan krena sebab berhubung
untuk: utk buat
tapi: tp tetapi namun
dan: n
sedikit: dikit sdkt sdikit
insyaallah: insyaalloh insyallah insyaalah inshaallah insyaalla insallah insyaallahu isyaallah
allah: alloh
alhamdulillah: alhmdulillah alhamdulilah
menit: mnt mntt mnit mins minutes minute
jam: jm
pukul: pkl pk
sekitar: skitar sktr kira kurleb approx around about kisaran
apakah: apkh pakah
bagaimana: gimana bgmn gmn
kenapa: mengapa knp
kapan: kpn
berapa: brp brapa
mana: dimana
mengantar: antar nganter anter
menjemput: jemput
menjaga: jaga
keluarga: kel klg
acara: acr
urusan: urus
keperluan: kperluan
assalamualaikum: asalamualaikum assalamuallaikum aslmkm assalam asslamualaikum assalammualaikum
yes: yess yup yap yep yeah
no: nope
`;

/** Typed words that stand for several. */
const contractions: Record<string, string> = {
  gajadi: 'tidak jadi',
  gakjadi: 'tidak jadi',
  gabisa: 'tidak bisa',
  gakbisa: 'tidak bisa',
  tdkbisa: 'tidak bisa',
  gahadir: 'tidak hadir',
  ortu: 'orang tua',
  cant: 'can not',
  cannot: 'can not',
  wont: 'will not',
  dont: 'not',
  didnt: 'not',
  im: 'i am',
  hadirkah: 'hadir kah',
  bisakah: 'bisa kah',
  bolehkah: 'boleh kah',
  insya: 'insyaallah',
  insha: 'insyaallah',
  inshaa: 'insyaallah',
};

const spellings = new Map<string, string>();
for (const line of table.trim().split('\n')) {
  const [word = '', typed = ''] = line.split(':');
  spellings.set(word, word);
  for (const spelling of typed.trim().split(' ')) spellings.set(spelling, word);
}
for (const [typed, words] of Object.entries(contractions)) spellings.set(typed, words);

/**
 * The words that a typed word stands for. A word that nobody knows keeps its letters but for letters held down:
 * three or more equal ones become one, then any doubled one.
 */
export function spelledOut(typed: string, isKnown: (word: string) => boolean): string[] {
  if (/^\d/.test(typed)) return [typed];
  const isWord = (word: string) => spellings.has(word) || isKnown(word);
  const found = isWord(typed) ? typed : withoutHeldLetters(typed).find(isWord);
  if (found === undefined) return [typed];
  return (spellings.get(found) ?? found).split(' ');
}

function withoutHeldLetters(typed: string): string[] {
  const held = typed.replace(/(.)\1{2,}/gu, '$1');
  return [held, held.replace(/(.)\1/gu, '$1')];
}
