import site24Ae from '../../data/site-rules/24.ae.json';
import aawsatCom from '../../data/site-rules/aawsat.com.json';
import alAinCom from '../../data/site-rules/al-ain.com.json';
import alarabiyaNet from '../../data/site-rules/alarabiya.net.json';
import albayanAe from '../../data/site-rules/albayan.ae.json';
import aleqtCom from '../../data/site-rules/aleqt.com.json';
import aletihadAe from '../../data/site-rules/aletihad.ae.json';
import aljadeedTv from '../../data/site-rules/aljadeed.tv.json';
import aljazeeraNet from '../../data/site-rules/aljazeera.net.json';
import alkhaleejAe from '../../data/site-rules/alkhaleej.ae.json';
import almasryalyoumCom from '../../data/site-rules/almasryalyoum.com.json';
import almayadeenNet from '../../data/site-rules/almayadeen.net.json';
import alriyadhCom from '../../data/site-rules/alriyadh.com.json';
import alyaumCom from '../../data/site-rules/alyaum.com.json';
import arabicNewsCn from '../../data/site-rules/arabic.news.cn.json';
import arabicRtCom from '../../data/site-rules/arabic.rt.com.json';
import assabahComTn from '../../data/site-rules/assabah.com.tn.json';
import bbcCom from '../../data/site-rules/bbc.com.json';
import dwCom from '../../data/site-rules/dw.com.json';
import elbaladNews from '../../data/site-rules/elbalad.news.json';
import elbaladtvNet from '../../data/site-rules/elbaladtv.net.json';
import emaratalyoumCom from '../../data/site-rules/emaratalyoum.com.json';
import france24Com from '../../data/site-rules/france24.com.json';
import gateAhramOrgEg from '../../data/site-rules/gate.ahram.org.eg.json';
import gomhuriaonlineCom from '../../data/site-rules/gomhuriaonline.com.json';
import hespressCom from '../../data/site-rules/hespress.com.json';
import hibapressCom from '../../data/site-rules/hibapress.com.json';
import koooraCom from '../../data/site-rules/kooora.com.json';
import masrawyCom from '../../data/site-rules/masrawy.com.json';
import sabqOrg from '../../data/site-rules/sabq.org.json';
import shorouknewsCom from '../../data/site-rules/shorouknews.com.json';
import skynewsarabiaCom from '../../data/site-rules/skynewsarabia.com.json';
import wamAe from '../../data/site-rules/wam.ae.json';
import youm7Com from '../../data/site-rules/youm7.com.json';
import type { SiteRule } from '../core/article/site-rule';

/** Where known sites print their articles. Their schema, checked by a test, vouches for the shape. */
export const siteRules: readonly SiteRule[] = [
  site24Ae,
  aawsatCom,
  alAinCom,
  alarabiyaNet,
  albayanAe,
  aleqtCom,
  aletihadAe,
  aljadeedTv,
  aljazeeraNet,
  alkhaleejAe,
  almasryalyoumCom,
  almayadeenNet,
  alriyadhCom,
  alyaumCom,
  arabicNewsCn,
  arabicRtCom,
  assabahComTn,
  bbcCom,
  dwCom,
  elbaladNews,
  elbaladtvNet,
  emaratalyoumCom,
  france24Com,
  gateAhramOrgEg,
  gomhuriaonlineCom,
  hespressCom,
  hibapressCom,
  koooraCom,
  masrawyCom,
  sabqOrg,
  shorouknewsCom,
  skynewsarabiaCom,
  wamAe,
  youm7Com,
];
