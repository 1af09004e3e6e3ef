/**
 * How people write the words that the reader knows: each line is the word it reads, then what is typed for it.
 * A plain list on purpose: guessing by likeness would read "menyusun" as "menyusul" in a plan.
 */
const table = `
hadir: hdr hadr hdir hadri hadit hader hadur hador hsdir hqdir gadir jadir badir hasir hacir haxir hadif hadirt hadirv hadkr hador haddir hadiir hadirr hadier hafir hadie hadirs khadir
datang: rawuh rauh teko teka sumping dtg dtng dateng
bergabung: gabung brgabung bergabng gabungg
masuk: msk masuuk
merapat: rapet merapt
menyimak: nyimak simak
menghadiri: hadiri
berpartisipasi: partisipasi
ikut: ikt ikutan ikot ikutt
mengikuti: mengikut mengkuti ngikuti ngikutin
terlambat: telat telatan tlmbt molor tlt trlambat telambat terlmbat terlambt telad tlat tlambat trlmbt lambat
menyusul: nyusul susul mnyusul nyusulin nysul
izin: ijin izn ijn izi izinn idzin izim injin ijim
berhalangan: brhalangan berhalang berhalngan halangan berhlngan
sakit: skt skit sakitt sakt
dinas: dns
perjadin: perjaldin
tidak: henteu nteu tdk tak gak ga gk g nggak indak indk ora mboten teu dak dag tdak ngak tra tara trada ngga enggak engga kagak ndak nda tidk tida tdak gag kaga tidka
belum: blm blom blum lom belom
banyak: byk bnyk bnyak bnyakk
sebentar: bentar bntar sbentar
menumpuk: numpuk
terkilir: keplintir
badan: bdn
bisa: sagedipun tiasa saget nyidang bs biso saged iso isok bsa bisaa
dapat: dpt dpat dapet dapek
boleh: blh bole
usahakan: diusahakan mengusahakan usahain diusahain ngusahain usahakn
upayakan: diupayakan mengupayakan upayain
mau: mw pengen pingin
bertanya: tanya nanya tny bertnya menanyakan tanyakan ditanyakan nanyain tanyakn
menyampaikan: sampaikan nyampein menyampaikn
melapor: lapor melaporkan laporkan laporan
usul: mengusulkan mengusul
konfirmasi: konfirm konfirmasikan mengonfirmasi konfir
informasi: info menginformasikan
mungkin: mgkn mngkn mungkn kemungkinan barangkali munkin
sepertinya: kayaknya kyknya keknya kykny sptnya kayanya
nanti: nnti ntar entar nti tar nntii
ragu: bimbang
batal: batalkan batalin btal
ya: y iya ye yaa iyah yoi iye yah yha
betul: btl btul
benar: bnr bener bnar
setuju: stuju sepakat
ok: oke okai okeyy okey okay okeh oks okee k okok okeoke
siap: siyap siapp ashiap syiap
baik: baiklah bek baikk baek
terimakasih: terimokasih trmksh trmkasih makaseh tarimakasih tarimokasih trims trimakasih makasih makasi mksh tks thx thanks tq thankyou tengkyu terimakasi suwun nuwun
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
saja: doang dowang aja aj sj
sedang: sdg lg lagi lgi
masih: msh
baru: br bru
tahu: tau
nggih: njih enggih injih njeh nggeh nggeh inggeh
akan: akn bakal bakalan
pasti: psti
maaf: mf maap maf
mohon: mhn mohn
karena: krn karna dikarenakan krena sebab berhubung krna
soalnya: soalny soale
untuk: utk buat
di: d
dari: dr dri
dengan: dgn dg ama
yang: yg
ada: ad ado
setelah: stlh stelah
habis: abis hbs
kalau: kalo klo klu kl kalok klau
hanya: hny
cuma: cm cuman cumak
sudah: udah sdh udh dah suda
dulu: dlu duluu
staf: stap
rumah: rmh
sampai: sampe smpe nyampe nyampai hingga smpai sd
pagi: pgi pg pagii
siang: siangg
hari: hr hri
setengah: stengah
lahiran: lairan
mengurus: ngurus ngurusin urusin
menemani: nemani nemenin temani temenin
menunggu: nunggu nungguin tunggu
menjenguk: jenguk jengukin njenguk
membesuk: bezuk mbesuk
merawat: ngerawat
pusing: pusng puyeng mumet
migrain: migren migrein
mengawal: ngawal kawal
muntah: muntah2
mual: mual2
masuk angin: masukangin
lemas: lemes
keponakan: kemenakan
rapat: rpt rapt
mendampingi: damping dampingin ngedampingi mendamping
ditugaskan: ditugasin tugaskan
dipanggil: dipanggi dipanggl
mewakili: wakili ngewakili
diwakili: diwakilin dwakili
digantikan: digantiin diganti digantikn
staff: staffs
pimpinan: pmpnan pimp
kantor: ktr kntr
zuhur: dzuhur dhuhur zuhr duhur
salat: sholat solat shalat
aqiqah: aqikah
rapor: raport rapot
nikahan: kawinan kondangan
menikah: kawin
berobat: brobat

tapi: tp tetapi namun
dan: n
sedikit: dikit sdkt sdikit
insyaallah: insyaalloh insyallah insyaalah inshaallah insyaalla insallah insyaallahu isyaallah
allah: alloh
alhamdulillah: alhmdulillah alhamdulilah
menit: menitan mnt mntt mnit mins minutes minute
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
menjaga: jaga jagain ngejagain
keluarga: kel klg
acara: acr acra
urusan: urus urusn
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
  ttp: 'tetap',
  tetep: 'tetap',
  unable: 'not able',
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
  const found = [typed, ...withoutHeldLetters(typed), ...withoutEnding(typed)].find(isWord);
  if (found === undefined) return [typed];
  return (spellings.get(found) ?? found).split(' ');
}

function withoutHeldLetters(typed: string): string[] {
  const held = typed.replace(/(.)\1{2,}/gu, '$1');
  return [held, held.replace(/(.)\1/gu, '$1')];
}

/** "paginya", "telatnya": the ending points at a thing known to both and says nothing here. */
function withoutEnding(typed: string): string[] {
  return typed.length > 5 && typed.endsWith('nya') ? [typed.slice(0, -3)] : [];
}
